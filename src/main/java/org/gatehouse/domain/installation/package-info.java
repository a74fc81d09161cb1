/** The installation as a whole: its name for machines, and the lock under which nodes prepare it. */
package org.gatehouse.domain.installation;
