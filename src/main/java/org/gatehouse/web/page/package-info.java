/** What all pages have in common: frame, headers, forms, failures, and the stylesheet. */
package org.gatehouse.web.page;
