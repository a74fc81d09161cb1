/**
 * What pages are made of: templates that escape whatever they are filled with, the stylesheet that all pages share, and
 * the one script.
 *
 * <p>A template is a file of HTML with places like {@code {{name}}}, in texts and in quoted attributes. A text that
 * fills one is escaped, always; only what another template has made goes in as it is. There is no third way, so nobody
 * can forget to escape.
 */
package org.gatehouse.platform.html;
