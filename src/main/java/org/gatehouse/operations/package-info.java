/**
 * Floor 4: the doors for those who run the house: start, health, whatever no other door answers.
 *
 * <p>May import {@code domain} and {@code platform}; does not know the other doors.
 */
package org.gatehouse.operations;
