/** What moves here from an AWX, read from a real PostgreSQL. */
package org.gatehouse.it.awximport;
