/**
 * What every URL offers: the {@code Allow} header, and AWX's answer to OPTIONS.
 *
 * <p>A resource that is {@link org.gatehouse.api.options.Described} says which fields its URLs show and, for the caller
 * who asks, which they take; both come from the {@code FieldTable} that also reads and writes its JSON. Whoever may GET
 * may ask for OPTIONS, because OPTIONS is a GET whose answer is exchanged for the description.
 */
package org.gatehouse.api.options;
