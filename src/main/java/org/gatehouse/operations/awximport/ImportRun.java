package org.gatehouse.operations.awximport;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.platform.crypto.AwxFieldCipher;
import org.gatehouse.platform.persistence.ForeignDatabase;

/** One import from its first to its last table: whom the rows of later tables mean by their foreign keys. */
public final class ImportRun {

    /** Rows of these are pointed to by rows of others; of tokens, the many, nobody speaks again. */
    private static final Set<ImportedKind> POINTED_TO = Set.of(ImportedKind.USER, ImportedKind.ORGANIZATION,
            ImportedKind.TEAM, ImportedKind.APPLICATION);

    private final AwxImportRequest request;
    private final ForeignDatabase awx;
    private final AwxIdentity identity;
    private final Consumer<String> output;
    private final Map<ImportedKind, Map<Long, Long>> links = new EnumMap<>(ImportedKind.class);
    private final Map<ImportedKind, Set<String>> claimed = new EnumMap<>(ImportedKind.class);

    ImportRun(AwxImportRequest request, ForeignDatabase awx, Consumer<String> output) {
        this.request = request;
        this.awx = awx;
        this.identity = AwxIdentity.read(awx, request.address());
        this.output = output;
    }

    AwxImportRequest.Wishes wishes() {
        return request.wishes();
    }

    boolean isDry() {
        return request.wishes().dryRun();
    }

    ForeignDatabase awx() {
        return awx;
    }

    /** Which AWX this is. */
    String source() {
        return identity.source();
    }

    /** What AWX calls the kind of object that a content type stands for. */
    Optional<String> model(long contentType) {
        return Optional.ofNullable(identity.models().get(contentType));
    }

    /** The role whose holders audit the system. */
    Set<Long> auditorRoles() {
        return identity.auditorRoles();
    }

    /** Under AWX's {@code SECRET_KEY}, as far as the operator knows it. */
    AwxFieldCipher cipher() {
        return new AwxFieldCipher(request.secretKey());
    }

    /** The id here of what has this id there; {@link Batch#NOWHERE} for what a dry run would have made. */
    Optional<Long> local(ImportedKind kind, long foreignId) {
        return Optional.ofNullable(links.getOrDefault(kind, Map.of()).get(foreignId));
    }

    boolean isClaimed(ImportedKind kind, String name) {
        return claimed.getOrDefault(kind, Set.of()).contains(name);
    }

    /** A batch is in the database now. */
    void committed(Step step, Batch batch) {
        if (POINTED_TO.contains(step.kind())) {
            links.computeIfAbsent(step.kind(), fresh -> new HashMap<>()).putAll(batch.links());
        }
        if (isDry()) { // otherwise the database knows
            claimed.computeIfAbsent(step.kind(), fresh -> new HashSet<>()).addAll(batch.taken());
        }
        batch.news().forEach(output);
    }

    void print(String line) {
        output.accept(line);
    }
}
