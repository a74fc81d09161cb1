package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignAddressTest {

    @Test
    void hostPortDatabaseAndHarmlessParametersAreUnderstood() {
        ForeignAddress address = ForeignAddress.of("jdbc:postgresql://DB.example.org:5433/awx?sslmode=require");

        assertThat(address.place()).isEqualTo("db.example.org:5433/awx");
        assertThat(address.parameters()).containsOnlyKeys("sslmode").containsValue("require");
        assertThat(ForeignAddress.of("jdbc:postgresql://[::1]/awx").url()).isEqualTo("jdbc:postgresql://[::1]/awx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://db/awx", "jdbc:mysql://db/awx", "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'",
            "jdbc:postgresql:awx", "jdbc:postgresql://db", "jdbc:postgresql://db/", "jdbc:postgresql://a,b/awx",
            "jdbc:postgresql://user@db/awx", "jdbc:postgresql://db/awx;x", "jdbc:postgresql://db/awx?a?b&",
            "jdbc:postgresql://db/awx/x", "JDBC:postgresql://db/awx", "jdbc:postgresql://db/awx\n"})
    void nothingElseIsAnAddress(String url) {
        assertThatThrownBy(() -> ForeignAddress.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory=x.Y", "sslfactory=x.Y", "loggerFile=/tmp/x", "loggerLevel=TRACE",
            "authenticationPluginClassName=x.Y", "sslhostnameverifier=x.Y", "jaasLogin=true", "service=x",
            "sslmode=require&socketFactoryArg=http://x", "options=-c%20x", "%73ocketFactory=x"})
    void parametersThatLoadClassesOrWriteFilesAreRefused(String parameter) {
        assertThatThrownBy(() -> ForeignAddress.of("jdbc:postgresql://db/awx?" + parameter))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not allowed");
    }

    @Test
    void credentialsInTheUrlAreRefusedAndNotRepeated() {
        assertThatThrownBy(() -> ForeignAddress.of("jdbc:postgresql://db/awx?user=awx&password=pa55"))
                .hasMessageContaining("user or password").message().doesNotContain("pa55");
    }
}
