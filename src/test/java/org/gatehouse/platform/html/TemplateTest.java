package org.gatehouse.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aTextIsEscapedAndATemplateIsNot() {
        Template inner = new Template("<b title=\"{{a}}\">{{a}}</b>");
        Html html = inner.fill(Map.of("a", "<&>\"' $1 {{a}} \\"));
        String escaped = "&lt;&amp;&gt;&quot;&#39; $1 {{a}} \\";
        assertThat(html).hasToString("<b title=\"" + escaped + "\">" + escaped + "</b>");
        assertThat(new Template("<p>{{content}}</p>").fill(Map.of("content", html)))
                .hasToString("<p>" + html + "</p>");
        assertThat(Html.NOTHING.and(Html.text("<"))).hasToString("&lt;");
    }

    @Test
    void noPlaceIsLeftEmptyAndNoValueWithoutPlace() {
        Template template = new Template("{{a}}");
        assertThatThrownBy(() -> template.fill(Map.of())).hasMessageContaining("a needs");
        assertThatThrownBy(() -> template.fill(Map.of("a", 1))).hasMessageContaining("a needs");
        assertThatThrownBy(() -> template.fill(Map.of("a", "", "b", ""))).hasMessageContaining("[b]");
        assertThatThrownBy(() -> Template.beside(Template.class, "nosuch.html")).hasMessageContaining("nosuch.html");
    }

    @Test
    void theStylesheetHasAUrlOfItsOwnForEveryContent() {
        assertThat(Asset.STYLESHEET.href()).matches("/assets/gatehouse\\.css\\?v=[0-9a-f]{8}");
        assertThat(Asset.STYLESHEET.content()).isNotEmpty();
    }
}
