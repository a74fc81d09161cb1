/** How bytes become text. */
package org.gatehouse.platform.text;
