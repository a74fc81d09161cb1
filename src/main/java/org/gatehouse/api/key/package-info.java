/** Signing keys: which there are, for whom runs the house, and their rotation at his wish. Nothing private is shown. */
package org.gatehouse.api.key;
