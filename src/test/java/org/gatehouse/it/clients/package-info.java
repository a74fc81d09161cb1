/** Clients that know AWX and nothing of Gatehouse: the real ones where they are installed, and what they send. */
package org.gatehouse.it.clients;
