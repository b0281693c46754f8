// The margin policy language: header lines, then blocks of lines and table rows.
//
// Only the rules named in ErrorRecovery recover from a mistake (a header line, a heading, a line, a
// row, a closing); every other rule hands the error up, so that one mistake gives one message.
parser grammar MarginPolicyParser;

options { tokenVocab = MarginPolicyLexer; }

unit : block* EOF ;

cellText : cell EOF ;

// ---- header -------------------------------------------------------------------------------------

headerLine
  : LANGUAGE NUMBER                                                   # languageLine
  | POLICY name TEXT                                                  # policyLine
  | VERSION NUMBER ( REPLACES NUMBER )?                               # versionLine
  | EFFECTIVE FROM moment ( COMMA name name FROM moment )?            # effectiveLine
  | CURRENCY name                                                     # currencyLine
  | LEVELS name ( COMMA name )*                                       # levelsLine
  | ROUNDING roundingClause ( COMMA roundingClause )*                 # roundingLine
  | SOURCE TEXT                                                       # sourceLine
  | APPROVED BY ( ONE_OF | name OF ) name ( COMMA name )*             # approvedLine
  ;

moment         : DATE TIME name ;
roundingClause : name name TO amount ;

// ---- blocks -------------------------------------------------------------------------------------

// Which lines belong in which block is judged by the tree builder, which can name both.
block
  : heading body closing                                              # plainBlock
  | laterHeading body closing                                         # laterBlock
  | line                                                              # looseLine
  | row                                                               # looseRow
  | form                                                              # looseForm
  | headerLine                                                        # headerBlock
  | END                                                               # looseEnd
  ;

heading
  : PARAMETERS                                                        # parametersHeading
  | INPUTS                                                            # inputsHeading
  | INSTRUMENTS                                                       # instrumentsHeading
  | TABLE name ( COMMA name BY name )?                                # tableHeading
  | FOR_EACH name ( WHERE condition )?                                # forEachHeading
  | ( COLLATERAL | MARGIN ) applies? ( COMMA reading )?               # ratedHeading
  | EQUITY applies?                                                   # equityHeading
  | REQUIREMENT applies?                                              # requirementHeading
  | OFFSETS name OF name BY name ( COMMA name )*                      # offsetsHeading
  | TEST TEXT                                                         # testHeading
  ;
laterHeading : LATER_BLOCK wrong? ;
body         : ( row | line | form )* ;
closing      : END ;

form        : formHeading body closing ;
formHeading : FORM name ;

applies : FOR_EACH name ( WHERE condition )?                          # appliesToEach
        | FOR ANY_OTHER name                                          # appliesToOthers
        ;
reading : EACH_SLICE_OF reference PAYS_ITS_OWN_RATE ( IN name )?      # slicesReading
        | THE_WHOLE reference PAYS_ONE_RATE ( IN name )?              # wholeReading
        ;

// ---- lines --------------------------------------------------------------------------------------

line : DEFINE name AT_EACH_LEVEL? IS formula                          # defineLine
     | LEVEL name IS formula                                          # levelLine
     | EACH_LEVEL IS formula                                          # eachLevelLine
     | VERDICT name WHEN condition                                    # verdictLine
     | REFUSE TEXT                                                    # refuseLine
     | LINKED name ( COMMA name )+                                    # linkedLine
     | CONSUMES reference                                             # consumesLine
     | CHOOSES IN THE name name                                       # choosesLine
     | TIES BY tie ( COMMA BY tie )*                                  # tiesLine
     | LEG name TAKES NUMBER WHERE condition                          # legLine
     | BECAUSE TEXT                                                   # becauseLine
     | GIVEN fact ( COMMA fact )*                                     # givenLine
     | EXPECT expectation ( COMMA expectation )*                      # expectLine
     | wrong                                                          # wrongLine
     ;

// words that open no statement, or are left over behind one: taken together, reported once; a comma
// or a joining word is never left over, it goes on with the statement and is judged there
wrong : ~( LANGUAGE | POLICY | VERSION | EFFECTIVE | CURRENCY | LEVELS | ROUNDING | SOURCE | APPROVED
         | PARAMETERS | INPUTS | INSTRUMENTS | TABLE | COLLATERAL | MARGIN | OFFSETS | EQUITY
         | REQUIREMENT | TEST | LATER_BLOCK | FOR_EACH | DEFINE | LEVEL | EACH_LEVEL | VERDICT | REFUSE
         | FORM | LEG | BECAUSE | CONSUMES | CHOOSES | TIES | LINKED | GIVEN | EXPECT | END | ROW
         | COMMA | WHEN | OTHERWISE | ROUNDED | WHERE | EACH_SLICE_OF | THE_WHOLE )
        ~( LANGUAGE | POLICY | VERSION | EFFECTIVE | CURRENCY | LEVELS | ROUNDING | SOURCE | APPROVED
         | PARAMETERS | INPUTS | INSTRUMENTS | TABLE | COLLATERAL | MARGIN | OFFSETS | EQUITY
         | REQUIREMENT | TEST | LATER_BLOCK | FOR_EACH | DEFINE | LEVEL | EACH_LEVEL | VERDICT | REFUSE
         | FORM | LEG | BECAUSE | CONSUMES | CHOOSES | TIES | LINKED | GIVEN | EXPECT | END | ROW )* ;

tie  : reference COMMA ( HIGHEST_FIRST | LOWEST_FIRST ) ;

fact : amount                                                         # balanceFact
     | name amount ( AT amount )? ( name WITH amount )?               # positionFact
     | name name IS amount                                            # everyFact
     | reference IS cell                                              # valueFact
     ;
expectation : ( WITHOUT name )? reference IS cell ;

// ---- tables -------------------------------------------------------------------------------------

row  : ROW cell ( BAR cell )* BAR ;
cell : cellPart* ;
cellPart
     : amount | TEXT | MINUS | DATE | TIME
     | NAME | ANY_OTHER | ONE_OF | ABOVE | AND | AT | BELOW | BETWEEN | BY | FOR | FROM | IN | IS
     | MISSING | NOT | OF | OR | OTHERWISE | OVER | PER | REFUSE | REPLACES | TAKES | THE | TO
     | WHEN | WITH | WITHOUT | AT_MOST | AT_LEAST
     ;

// ---- formulas -----------------------------------------------------------------------------------

formula  : cases ( COMMA ROUNDED name TO expression )? ;
cases    : value                                                      # plainFormula
         | value WHEN condition ( COMMA value WHEN condition )* COMMA OTHERWISE outcome
                                                                      # casesFormula
         ;
outcome  : value | REFUSE TEXT ;
value    : phrase | expression ;

expression : term ( ( PLUS | MINUS ) term )* ;
term       : factor ( ( TIMES | SLASH ) factor )* ;
factor     : MINUS factor | primary ;
primary    : amount | call | reference | LEFT value RIGHT ;
call       : name LEFT value ( COMMA value )* RIGHT ;
reference  : name ( OF name )* ( AT name )? ;

phrase : THE name OF? expression OVER set                             # overPhrase
       | THE name OF term ( COMMA term )* AND term                    # listPhrase
       | THE name OF set                                              # countPhrase
       ;
set    : name+ ( WHERE condition )? ;

condition    : alternative ( OR alternative )* ;
alternative  : requisite ( AND requisite )* ;
requisite    : NOT LEFT condition RIGHT                               # negation
             | comparison                                             # plainComparison
             | LEFT condition RIGHT                                   # groupedCondition
             ;
comparison   : expression IS test ;
test : ABOVE expression                                               # aboveTest
     | BELOW expression                                               # belowTest
     | AT_LEAST expression                                            # atLeastTest
     | AT_MOST expression                                             # atMostTest
     | NOT? BETWEEN expression AND expression                         # betweenTest
     | NOT? ONE_OF LEFT name ( COMMA name )* RIGHT                    # oneOfTest
     | NOT? MISSING                                                   # missingTest
     | NOT? expression                                                # equalTest
     ;

amount : NUMBER ( name ( PER name )? )? ;
name   : NAME ;
