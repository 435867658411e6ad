package dev.incipit.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signs that TeX has commands for.
 *
 * <p>Each is in the form that searched text has, so {@code \ell} is the letter l, and both kinds of
 * epsilon are one.
 */
final class Signs {
  private static final String GREEK =
      """
      alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι
      kappa κ varkappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi π rho ρ varrho ρ sigma σ
      varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω digamma ϝ eps ε
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ
      varPsi Ψ varOmega Ω textmu μ upmu μ textalpha α textbeta β
      """;

  private static final String RELATIONS =
      """
      leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ lll ⋘ ggg ⋙ approx ≈ sim ∼
      simeq ≃ cong ≅ equiv ≡ propto ∝ varpropto ∝ asymp ≍ doteq ≐ triangleq ≜ lesssim ≲ gtrsim ≳
      prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ subset ⊂ supset ⊃ subseteq ⊆
      supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒ in ∈ ni ∋ notin ∉ perp ⊥
      parallel ∥ mid | vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ bowtie ⋈ trianglelefteq ⊴
      triangleleft ◁ triangleright ▷ coloneqq := eqqcolon =: lt < gt >
      """;

  private static final String ARROWS =
      """
      to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
      Leftrightarrow ⇔ longrightarrow → longleftarrow ← longleftrightarrow ↔ Longrightarrow ⇒
      Longleftarrow ⇐ Longleftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ longmapsto ↦ hookrightarrow ↪
      hookleftarrow ↩ twoheadrightarrow ↠ rightarrowtail ↣ uparrow ↑ downarrow ↓ updownarrow ↕
      Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightharpoonup ⇀
      rightleftharpoons ⇌ leftrightarrows ⇆ rightrightarrows ⇉ rightsquigarrow ⇝ leadsto ⇝
      curvearrowright ↷ circlearrowleft ↺ xrightarrow → xleftarrow ←
      """;

  private static final String OPERATORS =
      """
      times × div ÷ pm ± mp ∓ cdot · cdotp · ast * star ⋆ circ ∘ bullet • otimes ⊗ oplus ⊕ ominus ⊖
      odot ⊙ boxtimes ⊠ boxplus ⊞ rtimes ⋊ ltimes ⋉ wr ≀ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ vee ∨
      lor ∨ wedge ∧ land ∧ lnot ¬ neg ¬ setminus ∖ smallsetminus ∖ backslash ∖ amalg ⨿ sum ∑ prod ∏
      coprod ∐ int ∫ oint ∮ iint ∫∫ iiint ∫∫∫ bigcap ⋂ bigcup ⋃ bigvee ⋁ bigwedge ⋀ bigoplus ⨁
      bigotimes ⨂ bigsqcup ⨆ partial ∂ nabla ∇ surd √ forall ∀ exists ∃ nexists ∄ infty ∞
      emptyset ∅ varnothing ∅ therefore ∴ because ∵ over / slash / restriction ↾ upharpoonright ↾
      """;

  private static final String OTHERS =
      """
      ldots ... dots ... cdots ... dotsc ... dotsb ... textellipsis ... vdots ⋮ ddots ⋱ colon :
      langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] vert |
      lvert | rvert | Vert ‖ lVert ‖ rVert ‖ hbar ħ hslash ħ ell l wp ℘ Re Re Im Im aleph א beth ב
      imath i jmath j prime ′ dagger † dag † ddagger ‡ ddag ‡ copyright © textcopyright ©
      textregistered ® texttrademark ™ pounds £ textsterling £ texteuro € euro € yen ¥ degree °
      textdegree ° celsius °C angle ∠ triangle △ bigtriangleup △ bigtriangledown ▽ square □ Box □
      Diamond ◇ diamond ⋄ lozenge ◊ blacksquare ■ bigcirc ◯ sharp ♯ flat ♭ natural ♮ checkmark ✓
      cmark ✓ xmark ✗ clubsuit ♣ heartsuit ♡ spadesuit ♠ top ⊤ bot ⊥ complement ∁ mho ℧ eth ð
      textbraceleft { textbraceright }
      textless < textgreater > textbar | textbackslash \\ textasciitilde ~ textasciicircum ^
      textunderscore _ textendash – textemdash — textquotedblleft “ textquotedblright ”
      textquoteleft ‘ textquoteright ’ lq ‘ rq ’ textbullet • textperiodcentered · textpm ±
      texttimes × textonehalf 1/2 guillemotleft « guillemotright » quotedblbase „ glqq „ grqq “
      quotesinglbase ‚ textexclamdown ¡ textquestiondown ¿ textsection § textparagraph ¶ And &
      """;

  private Signs() {}

  /** Names without backslash, each with its sign. */
  static Map<String, String> table() {
    Map<String, String> table = new HashMap<>();
    for (String rows : new String[] {GREEK, RELATIONS, ARROWS, OPERATORS, OTHERS}) {
      List<String> cells = Arrays.asList(rows.strip().split("\\s+"));
      for (int i = 0; i < cells.size(); i += 2) {
        table.put(cells.get(i), cells.get(i + 1));
      }
    }
    return table;
  }
}
