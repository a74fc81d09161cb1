/**
 * Takes in what an AWX or Ansible Tower holds of users, organizations, teams, applications and tokens, so that passwords,
 * secrets and tokens go on working.
 *
 * <p>It reads AWX's PostgreSQL, table after table, in batches. A batch is one transaction, in which also is remembered
 * what came from where: an import that was interrupted goes on where it was, a second one adds what is new and brings
 * nothing back that was removed here. Nothing of what is here already is changed unless the operator says so. A dry run
 * takes the same decisions and leaves out the writing. {@link org.gatehouse.operations.awximport.AwxImport} is the way
 * through, a {@link org.gatehouse.operations.awximport.Step} knows one table.
 */
package org.gatehouse.operations.awximport;
