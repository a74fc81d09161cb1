/**
 * Floor 0: what any server needs and nothing that knows what Gatehouse is for.
 *
 * <p>Imports nothing of ours from above. Four rooms: {@code config}, {@code crypto}, {@code time}, {@code persistence}.
 */
package org.gatehouse.platform;
