package org.gatehouse.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statement that writes new rows for entities of one kind, from the same annotations as the persistence provider's:
 * many in one batch, which providers can't where the database gives the ids.
 *
 * @param <T> an entity whose fields are columns or references, and whose id the database gives
 */
public final class NewRows<T> {

    private final List<Field> fields = new ArrayList<>();
    private final Map<Class<?>, AttributeConverter<Object, Object>> converters = new HashMap<>();
    private final String sql;
    private Field id;

    /** @param more converters of the types that its columns have, beside that of moments */
    public NewRows(Class<T> entity, Map<Class<?>, AttributeConverter<?, ?>> more) {
        converters.put(Instant.class, general(new InstantConverter()));
        more.forEach((type, converter) -> converters.put(type, general(converter)));
        List<String> columns = new ArrayList<>();
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                note(field, columns);
            }
        }
        sql = "insert into " + entity.getAnnotation(Table.class).name() + " (" + String.join(", ", columns)
                + ") values (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    @SuppressWarnings("unchecked")
    private static AttributeConverter<Object, Object> general(AttributeConverter<?, ?> converter) {
        return (AttributeConverter<Object, Object>) converter;
    }

    private void note(Field field, List<String> columns) {
        Column column = field.getAnnotation(Column.class);
        JoinColumn reference = field.getAnnotation(JoinColumn.class);
        if (field.isAnnotationPresent(Id.class)) {
            id = field;
            field.setAccessible(true);
        } else if (column != null && column.insertable() || reference != null && reference.insertable()) {
            field.setAccessible(true);
            fields.add(field);
            columns.add(column == null ? reference.name() : column.name());
        }
    }

    String sql() {
        return sql;
    }

    /** Writes a row for each, and gives each its id. */
    void insert(Connection connection, PersistenceUnitUtil unit, List<T> newcomers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            for (T newcomer : newcomers) {
                bind(statement, unit, newcomer);
                statement.addBatch();
            }
            statement.executeBatch();
            try (ResultSet ids = statement.getGeneratedKeys()) {
                for (T newcomer : newcomers) {
                    ids.next();
                    set(newcomer, ids.getLong(1));
                }
            }
        }
    }

    private void bind(PreparedStatement statement, PersistenceUnitUtil unit, T newcomer) throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Object value = valueOf(field, newcomer);
            boolean reference = value != null && field.isAnnotationPresent(JoinColumn.class);
            statement.setObject(i + 1, reference ? unit.getIdentifier(value) : value);
        }
    }

    private Object valueOf(Field field, T newcomer) {
        try {
            Object value = field.get(newcomer);
            AttributeConverter<Object, Object> converter = converters.get(field.getType());
            return converter == null ? value : converter.convertToDatabaseColumn(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void set(T newcomer, long given) {
        try {
            id.set(newcomer, given);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
