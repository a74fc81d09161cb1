package org.gatehouse.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs a small application of the tests. */
public final class WarFile {

    private WarFile() {
    }

    /**
     * Writes it, in place of an earlier one.
     *
     * @param name of the file without its end, thus the path of the application
     * @param classes of which it consists
     * @param texts its other files: where they belong, and what they say
     */
    public static Path write(String name, List<Class<?>> classes, Map<String, String> texts) {
        Path war = TestRun.current().directory("wars").resolve(name + ".war");
        try {
            Files.createDirectories(war.getParent());
            try (OutputStream file = Files.newOutputStream(war); JarOutputStream jar = new JarOutputStream(file)) {
                for (Class<?> type : classes) {
                    String path = type.getName().replace('.', '/') + ".class";
                    try (InputStream code = type.getClassLoader().getResourceAsStream(path)) {
                        add(jar, "WEB-INF/classes/" + path, code.readAllBytes());
                    }
                }
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    add(jar, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(content);
        jar.closeEntry();
    }
}
