/**
 * Two logs for machines, a line of JSON each: who asked for what ({@code org.gatehouse.access}) and what happened to
 * credentials and rights ({@code org.gatehouse.audit}). Neither holds a secret: what is written is ids, names of known
 * users and applications, and words of this source.
 */
package org.gatehouse.platform.log;
