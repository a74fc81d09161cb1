/**
 * Wrong passwords are counted, in the database, so that a limit holds on every node.
 *
 * <p>Counted are the guesses at an account, whoever makes them and whether it exists or not, and the guesses from an
 * address, whatever they are at. An address from which somebody has signed in before has a count of its own for his
 * account: strangers who guess can't lock him out there, and his own logins don't give the strangers new guesses.
 *
 * <p>The short codes of waiting devices are counted in the same way and apart from the passwords.
 *
 * <p>What is full is blocked, for half a minute at first, twice as long after each further guess, and never longer than
 * the window. Names are kept as digests: an account need not exist, and people type passwords into the wrong field.
 */
package org.gatehouse.domain.guess;
