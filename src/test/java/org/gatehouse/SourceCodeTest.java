package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only the text of the sources tells: how long things are, and whether somebody has explained them. */
class SourceCodeTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java");
    private static final int LONGEST_FILE = 200;
    private static final int LONGEST_METHOD = 30;

    private static final List<String> LONG_FILES = new ArrayList<>();
    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> UNEXPLAINED = new ArrayList<>();

    @BeforeAll
    static void readEverySource() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources("glob:**.java")));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reading(unit, trees).scan(unit, null);
            }
        }
    }

    @Test
    void noFileHasMoreThanTwoHundredLinesOfCode() {
        assertThat(LONG_FILES).isEmpty();
    }

    @Test
    void noMethodHasMoreThanThirtyLinesOfCode() {
        assertThat(LONG_METHODS).isEmpty();
    }

    @Test
    void everyPublicClassIsExplained() {
        assertThat(UNEXPLAINED).isEmpty();
    }

    @Test
    void everyPackageIsExplained() throws IOException {
        List<Path> packages = sources("glob:**.java").stream().map(Path::getParent).distinct().toList();

        assertThat(packages).isNotEmpty()
                .allSatisfy(
                        directory -> assertThat(directory.resolve("package-info.java")).content().startsWith("/**"));
    }

    private static List<Path> sources(String glob) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(SOURCES.getFileSystem().getPathMatcher(glob)::matches).toList();
        }
    }

    /** Lines that are neither blank nor comment, nor import or package declaration. */
    private static long codeLines(String source) {
        return source.lines().map(String::strip).filter(line -> !line.isEmpty()
                && !line.matches("(//|/\\*|\\*|import |package ).*|\\*/")).count();
    }

    /** One file. */
    private static final class Reading extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final SourcePositions positions;
        private final String text;

        Reading(CompilationUnitTree unit, Trees trees) throws IOException {
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
            this.text = unit.getSourceFile().getCharContent(true).toString();
            if (codeLines(text) > LONGEST_FILE) {
                LONG_FILES.add(name() + ": " + codeLines(text));
            }
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean top = getCurrentPath().getParentPath().getLeaf() == unit;
            if (top && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && trees.getDocComment(getCurrentPath()) == null) {
                UNEXPLAINED.add(name());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (codeLines(textOf(method)) > LONGEST_METHOD) {
                LONG_METHODS.add(name() + " " + method.getName() + ": " + codeLines(textOf(method)));
            }
            return super.visitMethod(method, nothing);
        }

        private String textOf(Tree tree) {
            return text.substring((int) positions.getStartPosition(unit, tree),
                    (int) positions.getEndPosition(unit, tree));
        }

        private String name() {
            return SOURCES.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        }
    }
}
