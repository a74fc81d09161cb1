/** The OAuth endpoints over real HTTP. */
package org.gatehouse.it.oauth;
