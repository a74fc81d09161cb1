package org.gatehouse.api.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource with a field of every kind. */
record Sample(String name, boolean flag, int number, Optional<Long> owner, Instant begun) {

    static final FieldTable<Sample> TABLE = new FieldTable<Sample>("Sample", Set.of("token"), List.of(Field.id(),
            Field.writable("name", FieldType.STRING, "", Sample::name).required().longest(5).at("name"),
            Field.writable("note", FieldType.STRING, "", Sample::name).at("note"),
            Field.writable("flag", FieldType.BOOLEAN, "", Sample::flag).at("flag"),
            Field.writable("number", FieldType.INTEGER, "", Sample::number).least(0).at("number"),
            Field.writable("kind", FieldType.CHOICE, "", Sample::name).required().choices(List.of("big", "small"))
                    .at("kind").storedAs(List.of(3, 5), size -> size == 3 ? "big" : "small"),
            Field.writable("owner", FieldType.ID, "", Sample::owner).createOnly().at("ownerId"),
            Field.writable("scope", FieldType.SCOPE, "", Sample::name).at("scope"),
            Field.writable("password", FieldType.PASSWORD, "", Sample::name),
            Field.readOnly("begun", FieldType.DATETIME, "", Sample::begun).at("begun"),
            Field.writable("ends", FieldType.DATETIME, "", Sample::begun),
            Field.readOnly("unfiltered", FieldType.STRING, "", Sample::name),
            Field.readOnly("token", FieldType.STRING, "", Sample::name)))
                    .related(Relation.one("owner", Owner.class, () -> Owner.TABLE));

    /** What a sample's owner is. */
    record Owner(String username) {

        static final FieldTable<Owner> TABLE = new FieldTable<Owner>("Owner", Set.of("password"), List.of(Field.id(),
                Field.readOnly("username", FieldType.STRING, "", Owner::username).at("username"),
                Field.readOnly("password", FieldType.STRING, "", Owner::username)))
                        .related(Relation.many("samples", "ownerId", Sample.class, () -> Sample.TABLE));
    }
}
