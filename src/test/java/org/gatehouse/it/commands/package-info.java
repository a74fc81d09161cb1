/** The command line, as an operator types it beside the running server. */
package org.gatehouse.it.commands;
