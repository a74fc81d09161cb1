/**
 * Floor 4: the doors for those who run the house: start, health, commands, purge, whatever no other door answers.
 *
 * <p>May import {@code activity}, {@code domain} and {@code platform}; does not know the other doors.
 */
package org.gatehouse.operations;
