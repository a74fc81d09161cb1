/**
 * Removes what is of no use any more: by the clock, and at an operator's wish.
 *
 * <p>One node at a time, in batches of their own transactions, so that nobody waits for it. What goes has ended before;
 * nothing is recorded.
 */
package org.gatehouse.operations.purge;
