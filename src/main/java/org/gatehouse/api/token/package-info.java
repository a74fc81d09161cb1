/** Tokens: {@code /tokens/}, those of a user and those of an application. */
package org.gatehouse.api.token;
