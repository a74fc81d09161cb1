/**
 * {@code /api/v2/explain/}: what the API would answer to a request, and which rule decides it.
 *
 * <p>Nothing here knows a rule. The steps are those of a request, asked of the classes that a request meets: the check of
 * the token, the mask of its scope, the URLs of the resources, the rule about callers, the resource itself, whose GET is
 * tried and whose description says what else the caller may do. Criteria tell their grounds themselves.
 */
package org.gatehouse.api.explain;
