package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "24,1", "25,1", "26,2", "50,2", "51,3"})
    void theLastPageHoldsTheLastItem(long count, int page) {
        PageRequest last = new PageRequest(PageRequest.LAST, 25, true);

        assertThat(last.exists(count)).isTrue();
        assertThat(last.resolved(count)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"1,0,true", "2,0,false", "1,25,true", "2,25,false", "2,26,true", "3,26,false",
            "2147483647,26,false"})
    void aPageExistsIfItHoldsAnythingOrIsTheFirst(int number, long count, boolean exists) {
        PageRequest request = new PageRequest(number, 25, true);

        assertThat(request.exists(count)).isEqualTo(exists);
        assertThat(request.resolved(count)).isEqualTo(number);
    }

    @Test
    void evenMorePagesThanANumberCanCountDoNotOverflow() {
        long many = 3_000_000_000L;

        assertThat(new PageRequest(PageRequest.LAST, 1, true).resolved(many)).isEqualTo(Integer.MAX_VALUE);
        assertThat(new PageRequest(Integer.MAX_VALUE, 1, true).exists(many)).isTrue();
        assertThat(new Page<>(List.of(), Integer.MAX_VALUE, 200, many).hasNext()).isFalse();
    }

    @Test
    void aPageKnowsItsNeighbours() {
        Page<String> middle = new Page<>(List.of("c", "d"), 2, 2, 5);
        assertThat(middle.hasPrevious()).isTrue();
        assertThat(middle.hasNext()).isTrue();

        Page<String> last = new Page<>(List.of("e"), 3, 2, 5);
        assertThat(last.hasNext()).isFalse();

        Page<String> full = new Page<>(List.of("a", "b"), 1, 2, 2);
        assertThat(full.hasPrevious()).isFalse();
        assertThat(full.hasNext()).isFalse();
    }

    @Test
    void anUncountedPageHasNoNext() {
        Page<String> uncounted = new Page<>(List.of("a"), 1, 1, -1);

        assertThat(uncounted.isCounted()).isFalse();
        assertThat(uncounted.hasNext()).isFalse();
    }
}
