package dev.incipit.analysis;

import java.util.Set;

/**
 * Plurals that KStem takes for words of their own, since its dictionary has them: {@code features},
 * {@code states}, {@code conditions}. These were found by comparing the forms of singular and
 * plural for all words of 138,000 abstracts.
 */
final class PluralOverrides {
  private static final Set<String> PLURALS =
      Set.of(
          ("abilities acts advances appearances arms articles balls bats billiards boards bonds"
                  + " books bounds brains capabilities chambers colonies colors colours combinations"
                  + " communications conditions contents coordinates costs credentials damages dates"
                  + " days depths designs dimensions directions dogs doubles drops effects elements"
                  + " equities evens exercises expectations expenses extremities eyes facilities"
                  + " falls favours features figures finances flares flies forces foundations frames"
                  + " friends fruits funds futures games grounds guidelines heights heuristics"
                  + " intentions interests jumps keeps kicks kings lands latitudes leads letters"
                  + " lights likes lines links lists locks looks masses minutes moments motions"
                  + " movements needs nerves nets nights notions numbers observations offices"
                  + " oils orders overheads papers parts periods personalities pictures pieces pipes"
                  + " points pools portals powers premises presents principles proceeds proportions"
                  + " prospects provinces provisions qualifications quarters queens races rails ranks"
                  + " rations rats regards regions reinforcements relations remains representations"
                  + " resources respects returns rewards rights rocks rolls rooms roots ropes rounds"
                  + " runs sales salts sands savings seconds senses sessions shares singles slips"
                  + " sparks splits stakes stalls stars states stays steps stocks stores"
                  + " strings supplies susceptibilities tails talks telecommunications terms things"
                  + " times tops towards trades transactions travels vapors volumes wages wants"
                  + " watches waters ways wheels wings words works years")
              .split(" "));

  private PluralOverrides() {}

  /** The singular of a word that is one of these; any other word as it is. */
  static String singular(String word) {
    return PLURALS.contains(word) ? PluralRules.other(word) : word;
  }
}
