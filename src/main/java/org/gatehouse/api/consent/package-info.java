/** What users have allowed applications to do: seen, and taken back. Nobody allows anything here. */
package org.gatehouse.api.consent;
