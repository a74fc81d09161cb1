/** {@code /metrics}: what this node tells to Prometheus, and to whom. */
package org.gatehouse.operations.metrics;
