/**
 * The API in a browser: whoever prefers HTML gets a page that shows the very JSON, with links, and the forms that
 * OPTIONS describes.
 *
 * <p>One renderer for all resources, which know nothing of it. The forms work through a script that sends JSON, because
 * the API takes nothing else; without the script the page is there to read, and its filters work. A page runs no script
 * and loads no style but the two files of ours, and nobody may frame it.
 */
package org.gatehouse.api.browse;
