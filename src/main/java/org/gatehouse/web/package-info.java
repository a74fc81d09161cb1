/**
 * Floor 4: the pages that people see.
 *
 * <p>They work without scripts, are escaped by construction ({@link org.gatehouse.platform.html}), and can't be framed.
 * A page asks for a session itself; the authentication mechanism serves the API alone. Servlets and not Jakarta REST:
 * an exact path wins over the path of an application, so a page may stand in the middle of {@code /api/o/}. May import
 * {@code oauth}, {@code sso}, {@code security}, {@code domain} and {@code platform}; knows neither {@code api} nor
 * {@code activity}.
 */
package org.gatehouse.web;
