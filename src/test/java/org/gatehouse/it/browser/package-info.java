/**
 * The pages in a real browser, as people meet them: Chromium without a window, driven by Selenium.
 *
 * <p>Here is tested what only a browser tells: whether it obeys our content policy and nevertheless goes where it should,
 * whether it loads anything from elsewhere, whether a keyboard is enough and whether everybody can read what it shows.
 * What a request is answered with is tested in {@code web} and {@code oauth}, without a browser.
 */
package org.gatehouse.it.browser;
