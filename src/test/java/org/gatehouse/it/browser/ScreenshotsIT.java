package org.gatehouse.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes the pictures of the documentation: makes anew which are there already, or in a directory that isn't there yet all that
 * there could be.
 */
@EnabledIfSystemProperty(named = ScreenshotsIT.DIRECTORY, matches = ".+", disabledReason = "takes pictures on request")
class ScreenshotsIT {

    static final String DIRECTORY = "gatehouse.it.screenshots";

    private static final Path PICTURES = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
            .resolve(System.getProperty(DIRECTORY, ""));

    private static final boolean ALL = !Files.exists(PICTURES);

    /** A way to look at a page. */
    private record Look(String suffix, String scheme, int width) {
    }

    private static final List<Look> LOOKS = List.of(new Look("", "light", 1000), new Look("-dark", "dark", 1000),
            new Look("-phone", "light", 375), new Look("-phone-dark", "dark", 375));

    @ParameterizedTest
    @EnumSource
    void aPictureIsTaken(Scene scene) throws IOException {
        Chromium browser = Chromium.fresh();
        scene.show(browser, Cast.shared());
        for (Look look : LOOKS) {
            Path picture = PICTURES.resolve(scene.file() + look.suffix() + ".png");
            if (ALL || Files.exists(picture)) {
                browser.look(look.scheme(), look.width());
                Files.createDirectories(PICTURES);
                Files.write(picture, browser.picture());
                assertThat(picture).isNotEmptyFile();
            }
        }
    }
}
