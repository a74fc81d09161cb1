/**
 * The server's side of the command line: one class a command behind {@link org.gatehouse.operations.command.Command}.
 *
 * <p>{@link org.gatehouse.operations.command.CommandServlet} takes commands from this machine only, and only from whoever
 * can read the operator key in the data directory; no user's credentials help. Commands call the same services as every
 * other door, so the same rules hold and the same entries are written, with no actor.
 *
 * <p>To add one: a constant of {@link org.gatehouse.operations.commandline.CommandSyntax} and a class here that answers
 * it by {@code syntax()}; CDI finds it.
 */
package org.gatehouse.operations.command;
