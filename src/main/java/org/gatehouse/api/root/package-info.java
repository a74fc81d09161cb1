/** The roots: where everything is, whether the server answers, what it is. */
package org.gatehouse.api.root;
