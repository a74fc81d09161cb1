/** The clock. Nobody else asks the system for the time, so that a test can stand still. */
package org.gatehouse.platform.time;
