/** Which client is calling: RFC 6749 §2.3, by Basic or in the body; a public client only names itself. */
package org.gatehouse.oauth.client;
