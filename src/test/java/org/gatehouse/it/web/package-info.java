/** The pages: signing in and out, sessions, and what other sites might try. */
package org.gatehouse.it.web;
