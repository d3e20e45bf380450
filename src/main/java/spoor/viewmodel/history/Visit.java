package spoor.viewmodel.history;

import spoor.viewmodel.filter.Question;
import spoor.viewmodel.table.ReadingPlace;

/// A question that was asked, and where the user read in its answer.
///
/// @param words the question in words
record Visit(Question question, String words, ReadingPlace place) {
    Visit withWords(String newWords) {
        return new Visit(question, newWords, place);
    }

    Visit withPlace(ReadingPlace newPlace) {
        return new Visit(question, words, newPlace);
    }
}
