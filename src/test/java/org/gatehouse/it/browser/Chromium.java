package org.gatehouse.it.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, which the tests of this JVM share; without it they are skipped. */
final class Chromium {

    private static final String MISSING = "Chromium and its driver are not installed";
    private static final String BANNER = """

            ************************************************************************
            *  SKIPPED: the pages in a real browser, because chromium or
            *  chromedriver is not installed (Debian: apt-get install chromium
            *  chromium-driver).
            ************************************************************************
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static Chromium shared;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().implicitlyWait(PATIENCE).pageLoadTimeout(Duration.ofSeconds(60));
    }

    /** The browser as nobody has used it: no cookies, nothing noticed, scripts on, light, of usual size. */
    static synchronized Chromium fresh() {
        if (shared == null) {
            shared = start();
        }
        shared.send("Network.clearBrowserCookies", Map.of());
        shared.scripts(true);
        shared.look("light", WIDTH);
        shared.driver.get("about:blank");
        shared.noticed();
        return shared;
    }

    private static Chromium start() {
        Optional<File> program = program("chromium");
        Optional<File> driver = program("chromedriver");
        if (program.isEmpty() || driver.isEmpty()) {
            System.out.println(BANNER);
            Assumptions.abort(MISSING);
        }
        try {
            Path profile = Files.createTempDirectory("chromium");
            ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get())
                    .usingAnyFreePort().withLogFile(profile.resolve("driver.log").toFile()).build();
            ChromeDriver started = new ChromeDriver(service, options(program.get(), profile));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, profile)));
            return new Chromium(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(directory -> new File(directory, name))
                .filter(File::canExecute).findFirst();
    }

    /** Nothing but what is asked for, and from this machine alone. */
    private static ChromeOptions options(File program, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en", "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost");
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static void end(ChromeDriver driver, Path profile) {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.map(Path::toFile).sorted((one, other) -> other.compareTo(one)).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            profile.toFile().deleteOnExit();
        }
    }

    /** Opens a path of the shared server, or a whole address. */
    Chromium open(String address) {
        driver.get(address.startsWith("/") ? TestServer.shared().base() + address : address);
        return this;
    }

    /** The element of this id, as soon as it is there. */
    WebElement the(String id) {
        return driver.findElement(By.id(id));
    }

    Chromium click(String id) {
        the(id).click();
        return this;
    }

    Chromium type(String id, String text) {
        WebElement field = the(id);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Fills in the form for signing in and sends it. */
    Chromium signIn(String username, String password) {
        return type("username", username).type("password", password).click("login-submit");
    }

    /** Presses keys, wherever the focus is. */
    Chromium press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** The id of the element that the next key goes to, after pressing Tab. */
    String tab() {
        press(Keys.TAB);
        return focus();
    }

    String focus() {
        return driver.switchTo().activeElement().getAttribute("id");
    }

    boolean has(String css) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return !driver.findElements(By.cssSelector(css)).isEmpty();
        } finally {
            driver.manage().timeouts().implicitlyWait(PATIENCE);
        }
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Set<Cookie> cookies() {
        return driver.manage().getCookies();
    }

    /** What an expression of JavaScript is worth on this page. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Runs a script that calls back; not subject to the page's policy. */
    Object run(String script) {
        return driver.executeAsyncScript(script);
    }

    /** Whether pages may run scripts from now on. */
    Chromium scripts(boolean allowed) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
        return this;
    }

    /** Light or dark, and how wide. */
    Chromium look(String scheme, int width) {
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value",
                scheme))));
        send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1,
                "mobile", false));
        return this;
    }

    /** A picture of the whole page (PNG). */
    byte[] picture() {
        Map<String, Object> answer = driver.executeCdpCommand("Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    /** What has happened since this was last asked. */
    Noticed noticed() {
        return Noticed.of(driver.manage().logs());
    }

    private void send(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }
}
