/** What is measured and noted of every request, whichever door answers it. */
package org.gatehouse.operations.access;
