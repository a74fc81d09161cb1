/**
 * The pages of the authorization endpoint: whether an application may do what it asks for, and the way back to it.
 *
 * <p>The form carries the whole request, which is read and checked anew when it comes back; nothing is kept in between.
 */
package org.gatehouse.web.consent;
