package org.gatehouse;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.ServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gatehouse.api.application.ApplicationResource;
import org.gatehouse.api.rest.ScopeFilter;
import org.gatehouse.api.token.TokenResource;
import org.gatehouse.api.user.MyselfFilter;
import org.gatehouse.oauth.authorize.AuthorizationResponse;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.endpoint.TokenEndpoint;
import org.gatehouse.operations.awximport.AwxImport;
import org.gatehouse.operations.command.CreateOauth2Token;
import org.gatehouse.operations.command.RegenerateSecretKey;
import org.gatehouse.operations.commandline.CommandLine;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.ForeignDatabase;
import org.gatehouse.security.authentication.AuthorizationHeader;
import org.gatehouse.security.authentication.SessionCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floors and rooms of the house, and who may hold which tool. */
class ArchitectureTest {

    private static final String HOUSE = "org.gatehouse";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HOUSE);

    // ---- floors and rooms

    @Test
    void theHouseHoldsNineRoomsAndNoClassOfItsOwn() {
        check(classes().should().resideInAnyPackage(rooms("platform", "domain", "activity", "security", "oauth", "sso",
                "api", "web", "operations")));
    }

    /** Imports point down only, no door sees another, neither protocol nor room of floor 2 sees its neighbour. */
    @ParameterizedTest(name = "{0} imports nothing of ours but {1}")
    @CsvSource({"platform,''", "domain,platform", "activity,domain platform", "security,domain platform",
            "oauth,security domain platform", "sso,security domain platform", "api,activity security domain platform",
            "web,oauth sso security domain platform", "operations,activity domain platform"})
    void aRoomImportsOnlyWhatTheTableSays(String room, String imported) {
        String[] known = rooms(Stream.concat(Stream.of(room), Stream.of(imported.split(" "))).toArray(String[]::new));
        check(classes().that().resideInAPackage(rooms(room)[0]).should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(HOUSE + "..").or(resideInAnyPackage(known))));
    }

    @Test
    void theDomainDoesNotKnowHttp() {
        onlyIn("the rooms above the domain", new String[] {"jakarta.ws.rs..", "jakarta.servlet..", "java.net.http.."},
                not(resideInAnyPackage(rooms("domain"))));
    }

    @Test
    void onlyRoomsWithJsonToReadOrWriteKnowJson() {
        onlyIn("the rooms that read or write JSON", new String[] {"jakarta.json.."},
                not(resideInAnyPackage(rooms("domain", "security", "platform")))
                        .or(resideInAnyPackage(rooms("platform.json"))));
    }

    // ---- who holds which tool

    @Test
    void onlyEntitiesAndRepositoriesTouchPersistence() {
        onlyIn("domain, activity and platform.persistence", new String[] {"jakarta.persistence.."},
                resideInAnyPackage(rooms("domain", "activity", "platform.persistence")));
    }

    @Test
    void onlyRoomsThatOwnTransactionsUseEjb() {
        onlyIn("rooms that own transactions", new String[] {"jakarta.ejb..", "jakarta.transaction.."},
                resideInAnyPackage(rooms("domain", "oauth", "activity", "platform", "operations")));
    }

    @Test
    void onlyTheApiSpeaksJakartaRest() {
        onlyIn("api", new String[] {"jakarta.ws.rs.."}, resideInAnyPackage(rooms("api")));
    }

    @Test
    void onlyTheMechanismTheGateAndThePlainServletsSeeTheServletApi() {
        onlyIn("security.authentication, operations, oauth.endpoint, api.root, web, the scope filter and the one before me/",
                new String[] {"jakarta.servlet.."},
                resideInAnyPackage(rooms("security.authentication", "operations", "oauth.endpoint", "api.root", "web"))
                        .or(belongToAnyOf(ScopeFilter.class, MyselfFilter.class)));
    }

    /** They read bodies themselves: properly encoded, without what is repeated or stands in the URL. */
    @Test
    void nobodyAsksTheServerForParameters() {
        check(noClasses().should().accessTargetWhere(target(nameMatching("getParameter.*|getReader|getParts?"))
                .and(target(owner(assignableTo(ServletRequest.class))))));
    }

    @Test
    void nobodyLooksForTheFactoriesOfJsonAnewAtEveryCall() {
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json"));
    }

    @Test
    void onlyTheCryptoRoomTouchesCryptography() {
        onlyIn("platform.crypto", new String[] {"java.security..", "javax.crypto..", "org.bouncycastle.."},
                resideInAnyPackage(rooms("platform.crypto")));
        check(noClasses().that().resideOutsideOfPackage(HOUSE + ".platform.crypto..").should()
                .dependOnClassesThat().haveFullyQualifiedName("java.util.Random"));
    }

    @Test
    void onlyTheDialectKnowsADatabaseProduct() {
        onlyIn("SqlDialect", new String[] {"org.h2..", "com.mysql.."},
                nameMatching("org\\.gatehouse\\.platform\\.persistence\\.SqlDialect.*"));
        onlyIn("ForeignDatabase", new String[] {"org.postgresql.."},
                nameMatching("org\\.gatehouse\\.platform\\.persistence\\.ForeignDatabase"));
        onlyIn("platform.persistence", new String[] {"org.flywaydb..", "java.sql..", "javax.sql.."},
                resideInAnyPackage(rooms("platform.persistence")));
    }

    @Test
    void onlyWhoMeasuresKnowsTheLibraryOfMeters() {
        onlyIn("platform.metrics and operations.metrics", new String[] {"io.micrometer..", "io.prometheus.."},
                resideInAnyPackage(rooms("platform.metrics", "operations.metrics")));
    }

    @Test
    void nobodyUsesTheServersOwnClasses() {
        onlyIn("nowhere", new String[] {"fish.payara..", "org.glassfish..", "com.sun..", "sun..", "org.jboss..",
                "org.wildfly..", "io.undertow..", "org.hibernate..", "org.eclipse.."}, not(alwaysTrue()));
    }

    // ---- secrets and time

    /** Each of these hands a secret to whoever must have it in clear, and to nobody else. */
    @Test
    void onlyTheseRevealASecret() {
        check(noClasses().that(not(resideInAnyPackage(HOUSE + ".platform.crypto..")))
                // the one answer that shows a token: the creating one
                .and().doNotHaveFullyQualifiedName(TokenEndpoint.class.getPackageName() + ".TokenResponse")
                .and().doNotHaveFullyQualifiedName(TokenResource.class.getPackageName() + ".TokenRepresentation")
                // the one answer that shows a device code: the creating one
                .and().doNotHaveFullyQualifiedName(
                        TokenEndpoint.class.getPackageName() + ".DeviceAuthorizationResponse")
                // the one answer that shows a client secret: the creating or rotating one
                .and().doNotHaveFullyQualifiedName(
                        ApplicationResource.class.getPackageName() + ".ApplicationRepresentation")
                // hands the authorization code to the browser
                .and().doNotBelongToAnyOf(AuthorizationResponse.class)
                // decodes the form encoding inside of Basic (RFC 6749 §2.3.1)
                .and().doNotBelongToAnyOf(ClientAuthentication.class)
                // hands the new session to the browser
                .and().doNotBelongToAnyOf(SessionCookie.class)
                // sends the operator key and what a command asks for to the server on the same machine
                .and().resideOutsideOfPackage(CommandLine.class.getPackageName())
                // prints a new token to the operator
                .and().doNotBelongToAnyOf(CreateOauth2Token.class)
                // prints a new secret key to the operator who has to put it into the settings
                .and().doNotBelongToAnyOf(RegenerateSecretKey.class)
                // hands the password to Jakarta Security, whose credential wants text
                .and().doNotBelongToAnyOf(AuthorizationHeader.class)
                // hands the password of another product's database to the driver
                .and().doNotBelongToAnyOf(ForeignDatabase.class)
                // the one line that tells the operator a client secret that an import had to renew
                .and().doNotHaveFullyQualifiedName(AwxImport.class.getPackageName() + ".NewSecret")
                .should().accessTargetWhere(revealing()));
    }

    @Test
    void whoRevealsASecretDoesNotLog() {
        check(noClasses().that(new DescribedPredicate<JavaClass>("reveal a secret") {
            @Override
            public boolean test(JavaClass type) {
                return type.getAccessesFromSelf().stream().anyMatch(revealing());
            }
        }).should().dependOnClassesThat().areAssignableTo(Logger.class));
    }

    @Test
    void onlyTheClockAsksTheSystemForTheTime() {
        check(noClasses().that().resideOutsideOfPackage(HOUSE + ".platform.time").should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould().accessTargetWhere(target(nameMatching("now")).and(target(owner(assignableTo(Instant.class)
                        .or(assignableTo(LocalDateTime.class)).or(assignableTo(LocalDate.class))
                        .or(assignableTo(ZonedDateTime.class)).or(assignableTo(OffsetDateTime.class))))))
                .orShould().accessTargetWhere(target(nameMatching("system.*|tick.*"))
                        .and(target(owner(assignableTo(Clock.class)))))
                .orShould().callConstructor(Date.class).orShould().callMethod(Calendar.class, "getInstance"));
    }

    // ---- names and habits

    @Test
    void noClassIsNamedAfterWhatItIsNot() {
        check(noClasses().should().haveNameMatching(
                ".*(Manager|Helper|Util|Utils|Impl|Handler|Processor|Facade|Dto)(\\$.*)?"));
    }

    @Test
    void nothingButTheCommandLineWritesToStandardOutput() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .check(ALL.that(resideOutsideOfPackage(CommandLine.class.getPackageName())));
    }

    @Test
    void theCommandLineNeedsNothingButTheJdkAndWhatLiesBesideIt() {
        check(classes().that().resideInAPackage(CommandLine.class.getPackageName()).should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", CommandLine.class.getPackageName(),
                        HOUSE + ".platform.config", HOUSE + ".platform.crypto")));
    }

    @Test
    void whatIsPublicAndStaticNeverChanges() {
        check(fields().that().arePublic().and().areStatic().should().beFinal());
    }

    @Test
    void noArrayIsPublicAndStaticBecauseAnybodyCouldChangeIt() {
        check(fields().that().arePublic().and().areStatic().should()
                .notHaveRawType(new DescribedPredicate<JavaClass>("an array") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isArray();
                    }
                }));
    }

    private static DescribedPredicate<JavaAccess<?>> revealing() {
        return target(nameMatching("reveal")).and(target(owner(assignableTo(Secret.class))))
                .as("reveal a secret").forSubtype();
    }

    private static void onlyIn(String where, String[] tools, DescribedPredicate<? super JavaClass> allowed) {
        check(noClasses().that(not(allowed).as("are outside of " + where)).should().dependOnClassesThat()
                .resideInAnyPackage(tools));
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).map(name -> HOUSE + "." + name + "..")
                .toArray(String[]::new);
    }

    /** Rooms that are not built yet keep every rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(ALL);
    }
}
