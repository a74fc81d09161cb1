/** What the domain announces, for the audit log and the metrics. */
package org.gatehouse.operations.audit;
