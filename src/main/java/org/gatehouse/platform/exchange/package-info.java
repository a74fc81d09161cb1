/**
 * The request that a thread is answering, for whoever counts and logs: which trace it belongs to (W3C Trace Context), who
 * sent it, which route it took. Rooms of every floor note down what they find out; nobody decides by it.
 */
package org.gatehouse.platform.exchange;
