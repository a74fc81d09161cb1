/**
 * The command line: a small program in the WAR that asks the running server to do something.
 *
 * <p>{@code java -jar gatehouse.war <command>} runs it, so its classes lie at the root of the WAR as well as among those
 * of the server, and need nothing but the JDK. It talks to the server and not to the database: a running server locks
 * the embedded one, and rules that were written twice would differ. Server and program share what is written here: which
 * commands there are ({@link org.gatehouse.operations.commandline.CommandSyntax}), how their arguments are read, and the
 * lines by which the server answers ({@link org.gatehouse.operations.commandline.Reply}).
 */
package org.gatehouse.operations.commandline;
