/**
 * Floor 0: what any server needs and nothing that knows what Gatehouse is for.
 *
 * <p>Imports nothing of ours from above.
 */
package org.gatehouse.platform;
