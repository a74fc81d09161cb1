/** A small application that is protected by tokens of Gatehouse; it knows nothing of Gatehouse but what they say. */
package org.gatehouse.it.clients.stock;
