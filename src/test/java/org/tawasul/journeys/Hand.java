package org.tawasul.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page: by pointing at things, or by the keyboard alone. */
interface Hand {
    void press(Locator what);

    void write(Locator field, String text);

    /** Takes one answer of a question. */
    void choose(Page page, String question, String answer);

    static Locator answer(Page page, String question, String answer) {
        return page.locator("input[name='%s'][value='%s']".formatted(question, answer));
    }

    /** A mouse or a finger. */
    Hand POINTER = new Hand() {
        @Override
        public void press(Locator what) {
            what.click();
        }

        @Override
        public void write(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Page page, String question, String answer) {
            page.locator("label")
                    .filter(new Locator.FilterOptions().setHas(answer(page, question, answer)))
                    .click();
        }
    };

    /** Tab, arrows, Space and Enter; what Tab does not reach is out of reach. */
    Hand KEYBOARD = new Hand() {
        private static final int FAR = 150;

        @Override
        public void press(Locator what) {
            goTo(what);
            what.page().keyboard().press("Enter");
        }

        @Override
        public void write(Locator field, String text) {
            goTo(field);
            field.page().keyboard().type(text);
        }

        @Override
        public void choose(Page page, String question, String answer) {
            var wanted = answer(page, question, answer);
            var group = page.locator("input[name='" + question + "']");
            for (int tabs = 0; !hasFocusWithin(group); tabs++) next(page, tabs);
            if (isFocused(wanted)) page.keyboard().press("Space");
            for (int arrows = 0; !wanted.isChecked(); arrows++) {
                if (arrows > group.count()) throw new AssertionError("The arrows do not reach " + wanted);
                page.keyboard().press("ArrowDown");
            }
        }

        private void goTo(Locator what) {
            what.waitFor();
            for (int tabs = 0; !isFocused(what); tabs++) next(what.page(), tabs);
        }

        private void next(Page page, int tabs) {
            if (tabs == FAR) throw new AssertionError("Tab does not reach it on " + page.url());
            page.keyboard().press("Tab");
        }

        private boolean isFocused(Locator one) {
            return (boolean) one.evaluate("it => it === document.activeElement");
        }

        private boolean hasFocusWithin(Locator group) {
            return (boolean) group.evaluateAll("all => all.includes(document.activeElement)");
        }
    };
}
