/** AWX's conventions, once: envelope, fields, forms, links, errors, the gate before every resource. */
package org.gatehouse.api.rest;
